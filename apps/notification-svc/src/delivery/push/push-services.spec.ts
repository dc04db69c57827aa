import { isPushAddress, PUSH_SERVICE, PUSH_SERVICES } from './push-services.js';

const isOne = (address: string): boolean => isPushAddress(address, PUSH_SERVICES);

describe('isPushAddress', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/dK:APA91b-_x',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://web.push.apple.com/QGV',
  ])('takes %s', (address) => expect(isOne(address)).toBe(true));

  it.each([
    'http://fcm.googleapis.com/fcm/send/x',
    'https://fcm.googleapis.com:8443/fcm/send/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evil.example/fcm.googleapis.com',
    'https://push.services.mozilla.com/x',
    'https://a.b.push.services.mozilla.com/x',
    'https://evil.example/.push.services.mozilla.com',
    'https://evilpush.services.mozilla.com/x',
    'https://169.254.169.254/latest/meta-data',
    'https://127.0.0.1/x',
    'https://fcm.googleapis.com/%2e%2e%2f169.254.169.254/x',
    'https://wns2-par02p.notify.windows.com/w/?token=a',
    'nonsense',
  ])('refuses %s', (address) => expect(isOne(address)).toBe(false));

  it('takes a service that is named for a test, and no other port', () => {
    const services = ['http://127.0.0.1:4000'];
    expect(isPushAddress('http://127.0.0.1:4000/s/1', services)).toBe(true);
    expect(isPushAddress('http://127.0.0.1:4001/s/1', services)).toBe(false);
  });
});

it('services are origins', () => {
  for (const service of PUSH_SERVICES) expect(service).toMatch(PUSH_SERVICE);
  for (const none of ['fcm.googleapis.com', 'https://a.example/', 'https://*', 'https://a.*.example'])
    expect(none).not.toMatch(PUSH_SERVICE);
});
