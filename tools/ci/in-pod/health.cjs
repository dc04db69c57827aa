// Runs in an app's container (verify-deployment.sh): the status of its readiness, and why it is not ready.
fetch(`http://127.0.0.1:${process.env.APP_PORT}/health/ready`)
  .then(async (response) => console.log(response.status, response.ok ? '' : await response.text()))
  .catch((error) => console.log(error.message, error.cause?.code ?? ''));
