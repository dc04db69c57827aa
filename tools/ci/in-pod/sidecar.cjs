// Runs in an app's container (verify-deployment.sh): what its sidecar has loaded, a line each.
const { DAPR_HTTP_PORT = '3500', DAPR_API_TOKEN = '' } = process.env;
fetch(`http://127.0.0.1:${DAPR_HTTP_PORT}/v1.0/metadata`, { headers: { 'dapr-api-token': DAPR_API_TOKEN } })
  .then((response) => response.json())
  .then(({ components = [], subscriptions = [] }) => {
    for (const { name } of components) console.log(`component ${name}`);
    for (const { pubsubname, topic } of subscriptions) console.log(`subscription ${pubsubname}/${topic}`);
  })
  .catch((error) => console.log(error.message, error.cause?.code ?? ''));
