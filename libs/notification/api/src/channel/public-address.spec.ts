import { isPublicAddress, isPushEndpoint } from './public-address';

describe('addresses a push service may have', () => {
  it.each([
    ['8.8.8.8', true],
    ['172.32.0.1', true],
    ['2404:6800:4005::200e', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['fe80::1%eth0', false],
    ['fd00::1', false],
    ['2002:a00:1::', false],
    ['2001:db8::1', false],
    ['2001::1', false],
    ['64:ff9b::a00:1', false],
    ['localhost', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
    ['http://fcm.googleapis.com/x', false],
    ['https://fcm.googleapis.com:8443/x', false],
    ['https://user@fcm.googleapis.com/x', false],
    ['https://localhost/x', false],
    ['https://db.internal/x', false],
    ['https://127.0.0.1/x', false],
    ['https://2130706433/x', false],
    ['https://[::1]/x', false],
    ['file:///etc/passwd', false],
    ['x', false],
  ])('%s may be registered: %s', (url, expected) => expect(isPushEndpoint(url)).toBe(expected));
});
