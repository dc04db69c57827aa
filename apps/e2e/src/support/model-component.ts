/** The component of a model that speaks OpenAI's protocol at this address. */
export function modelComponent(endpoint: string): string {
  const metadata = Object.entries({ key: 'a key', model: 'scripted', endpoint }).map(([name, value]) => ({
    name,
    value,
  }));
  const spec = { type: 'conversation.openai', version: 'v1', metadata };
  const model = { apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name: 'model' }, spec };
  return JSON.stringify({ ...model, scopes: ['chat-api'] }); // JSON is YAML
}
