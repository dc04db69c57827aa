import type { Secrets } from '@errand/dapr';
import { VapidKey } from './vapid-key.js';

const started = async (secret: string): Promise<VapidKey> => {
  const key = new VapidKey({ get: async () => secret } as unknown as Secrets);
  await key.onModuleInit();
  return key;
};

describe(VapidKey.name, () => {
  it('knows the public half of the secret', async () => {
    const secret = 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'; // the sender of RFC 8291, section 5
    const key = await started(secret);
    expect(key.privateKey).toBe(secret);
    expect(await started(`${secret.replaceAll('-', '+')}=\n`)).toMatchObject({ ...key, secrets: expect.anything() });
    expect(key.publicKey).toBe(
      'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
    );
  });

  it.each([
    ['too short', 'c2hvcnQ'],
    ['zero', Buffer.alloc(32).toString('base64url')],
  ])('says that one that is %s is none', async (_what, secret) => {
    await expect(started(secret)).rejects.toThrow(
      'secret push-vapid-key: not a private key of P-256, which is 32 random bytes in base64. Make another',
    );
  });
});
