// Runs before the first paint, so that a chosen theme does not flash in the other one. The page's own script comes later.
try {
  const chosen = localStorage.getItem('errand.theme');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
    for (const meta of document.querySelectorAll('meta[name=theme-color]'))
      meta.media = meta.dataset.of === chosen ? 'all' : 'not all';
  }
} catch {
  // Storage is closed to us: the system's theme it is.
}
