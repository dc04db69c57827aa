// `npm start`: installs, builds and runs the whole of Errand. Kept to syntax that an old Node can read, so that it can say it is too old.
var least = [20, 19];
var found = process.versions.node.split('.').map(Number);
var newEnough = found[0] > least[0] || (found[0] === least[0] && found[1] >= least[1]);

if (newEnough) {
  import('./main.mjs').then(function (main) {
    return main.main(process.argv.slice(2));
  });
} else {
  console.error('Errand needs Node ' + least.join('.') + ' or newer; this is ' + process.version + '.');
  console.error('Install a newer one (https://nodejs.org) or, with nvm: nvm install');
  process.exitCode = 1;
}
