import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import type { ChannelsView } from '@congtac/notification-domain';
import { Jobs, newId } from '@congtac/shared-api';
import { startApi, type TestApi } from '@congtac/testing';
import { MailTransport } from '../src/channel/mail-transport';
import { PushTransport } from '../src/channel/push-transport';
import { aPerson, aUnit, rebuildTree, type Someone } from './arrange';
import { MailServer } from './mail-server';

const PUBLIC_URL = 'http://congtac.example.vn';

describe('ways to people outside the app', () => {
  let api: TestApi;
  let mail: MailServer;
  let unit: number;
  let chair: Someone;

  beforeAll(async () => {
    mail = await MailServer.start();
    const env = { SMTP_URL: mail.url, MAIL_FROM: 'Công Tác <congtac@example.vn>', PUBLIC_URL };
    api = await startApi({ env });
    unit = await aUnit(api, 'Phường');
    await rebuildTree(api);
  });
  beforeEach(async () => {
    chair = await aPerson(api, 'CHAIR', unit);
    mail.letters.length = 0;
    mail.answers.length = 0;
  });
  afterAll(async () => {
    await api.close();
    await mail.stop();
  });

  const run = (job: string) => api.app.get(Jobs).runDue(`notification.${job}`);
  const view = async (who: Someone) => (await who.agent.get<ChannelsView>('/api/v1/notification-channels')).body;
  const address = (who: Someone) => `${who.login}@donvi.example.vn`;

  async function askToConfirm(who: Someone): Promise<string> {
    await who.agent.post('/api/v1/mail-addresses', { address: address(who) });
    await run('confirm-address');
    return /xac-nhan=([\w-]+)/.exec(mail.letters.at(-1)?.text ?? '')?.[1] ?? '';
  }

  async function withAddress(who: Someone): Promise<void> {
    await who.agent.post('/api/v1/mail-verifications', { code: await askToConfirm(who) });
    mail.letters.length = 0;
  }

  /** A notice that waits to be sent. @returns the delivery. */
  async function delivery(
    who: Someone,
    channel: 'MAIL' | 'PUSH',
    title = 'Bị trả lại: Báo cáo tháng 6',
  ): Promise<string> {
    const [noticeId, deliveryId] = [newId(), newId()];
    await api.owner.query(
      `insert into notification.notice (notice_id, account_id, key, kind, title, detail, link, urgent, created_at)
       values ($1, $2, $3, 'reporting.report-returned', $4, 'Lý do kín', '/bao-cao/1?muc=2', true, clock_timestamp())`,
      [noticeId, who.accountId, noticeId, title],
    );
    await api.owner.query(
      `insert into notification.delivery (delivery_id, account_id, channel, notice_id, message_id)
       values ($1, $2, $3, $4, $5)`,
      [deliveryId, who.accountId, channel, noticeId, `${deliveryId}@congtac`],
    );
    await api.app.get(Jobs).send(channel === 'MAIL' ? 'notification.mail' : 'notification.push', { deliveryId });
    return deliveryId;
  }

  async function stateOf(deliveryId: string): Promise<string> {
    const { rows } = await api.owner.query<{ state: string }>(
      'select state from notification.delivery where delivery_id = $1',
      [deliveryId],
    );
    return rows[0].state;
  }

  describe('letters', () => {
    it('go to an address only after its owner has shown that they read there', async () => {
      const code = await askToConfirm(chair);
      const [letter] = mail.letters;
      expect([letter.to && 'text' in letter.to && letter.to.text, letter.headers.has('list-unsubscribe')]).toEqual([
        address(chair),
        false,
      ]);
      expect((await view(chair)).mail).toEqual({
        ...{ available: true, address: address(chair), verified: false, refusedAt: null },
      });
      const early = await delivery(chair, 'MAIL');
      await run('mail');
      expect(await stateOf(early)).toBe('SKIPPED');

      const stranger = await aPerson(api, 'CHAIR', unit);
      expect((await stranger.agent.post('/api/v1/mail-verifications', { code })).status).toBe(422);
      const confirmed = await chair.agent.post<ChannelsView>('/api/v1/mail-verifications', { code });
      expect(confirmed.body.mail.verified).toBe(true);
      expect((await chair.agent.post('/api/v1/mail-verifications', { code })).status).toBe(422);
    });

    it('say title and link in Vietnamese, name themselves as automatic, and can be stopped without signing in', async () => {
      await withAddress(chair);
      const sent = await delivery(chair, 'MAIL', 'Bị trả lại: <Báo cáo> & tháng 6');
      await run('mail');
      expect(await stateOf(sent)).toBe('SENT');
      const [letter] = mail.letters;
      expect(letter).toMatchObject({ subject: 'Bị trả lại: <Báo cáo> & tháng 6', messageId: `<${sent}@congtac>` });
      expect(letter.from?.text).toBe('"Công Tác" <congtac@example.vn>');
      expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
      expect(letter.text).toContain(`${PUBLIC_URL}/bao-cao/1?muc=2`);
      expect(`${letter.text}${String(letter.html)}`).not.toContain('Lý do kín');
      const stop = (letter.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe.url;
      const code = new URL(stop).searchParams.get('ma') ?? '';
      expect(letter.text).toContain(stop);

      const nobody = await api.agent();
      expect(
        (await nobody.post('/api/v1/mail-stops', { code: code.replace(chair.accountId, randomUUID()) })).status,
      ).toBe(422);
      expect((await view(chair)).mail.verified).toBe(true);
      expect((await nobody.post('/api/v1/mail-stops', { code })).status).toBe(204);
      expect((await view(chair)).mail.verified).toBe(false);
    });

    it('are tried again when the server asks for it, with the same Message-ID, and go out once', async () => {
      await withAddress(chair);
      mail.answers.push(450);
      const sent = await delivery(chair, 'MAIL');
      await run('mail');
      expect([await stateOf(sent), mail.letters.length]).toEqual(['WAITING', 0]);
      await api.app.get(Jobs).send('notification.mail', { deliveryId: sent });
      await api.app.get(Jobs).send('notification.mail', { deliveryId: sent });
      await run('mail');
      expect([await stateOf(sent), mail.letters.map((one) => one.messageId)]).toEqual(['SENT', [`<${sent}@congtac>`]]);
    });

    it('a server that never answers holds nobody up; one that refuses the receiver is believed', async () => {
      await withAddress(chair);
      Object.assign(api.app.get(MailTransport), { patienceMs: 300, transporter: undefined });
      mail.answers.push('hang', 550);
      const waiting = await delivery(chair, 'MAIL');
      await run('mail');
      expect(await stateOf(waiting)).toBe('WAITING');
      const refused = await delivery(chair, 'MAIL');
      await run('mail');
      expect(await stateOf(refused)).toBe('SKIPPED');
      expect((await view(chair)).mail.refusedAt).not.toBeNull();
      expect((await chair.agent.post('/api/v1/test-messages', { channel: 'MAIL' })).status).toBe(422);
    });

    it('of confirmation are few a day; lists and names are no address; a disabled account gets none', async () => {
      for (const wrong of ['a@b.vn, c@d.vn', 'Tên <a@b.vn>', 'a@localhost'])
        expect((await chair.agent.post('/api/v1/mail-addresses', { address: wrong })).status).toBe(422);
      const answers: number[] = [];
      for (let asked = 0; asked < 6; asked++)
        answers.push((await chair.agent.post('/api/v1/mail-addresses', { address: address(chair) })).status);
      expect(answers).toEqual([201, 201, 201, 201, 201, 429]);
      await run('confirm-address');
      await withAddress(await aPerson(api, 'CHAIR', unit));
      const [gone] = [await aPerson(api, 'CHAIR', unit)];
      await withAddress(gone);
      await api.owner.query(`update identity.account set status = 'DISABLED' where account_id = $1`, [gone.accountId]);
      const late = await delivery(gone, 'MAIL');
      await run('mail');
      expect([await stateOf(late), mail.letters]).toEqual(['SKIPPED', []]);
    });
  });

  describe('devices', () => {
    let asked: { endpoint: string; headers: Record<string, string>; body: Buffer }[];
    let status: number;

    beforeEach(() => {
      [asked, status] = [[], 201];
      jest.spyOn(api.app.get(PushTransport), 'post').mockImplementation((request) => {
        asked.push(request);
        return Promise.resolve(status);
      });
    });
    afterEach(() => jest.restoreAllMocks());

    function device(endpoint = `https://push.example.net/${randomUUID()}`) {
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      return {
        endpoint,
        p256dh: keys.getPublicKey().toString('base64url'),
        auth: randomBytes(16).toString('base64url'),
        name: 'Chrome, Android',
      };
    }

    it('are told title and link alone, encrypted, signed with the key that browsers subscribed with', async () => {
      const added = await chair.agent.post<ChannelsView>('/api/v1/push-devices', device());
      expect(added.body.push.devices).toMatchObject([{ name: 'Chrome, Android', lastSentAt: null }]);
      const sent = await delivery(chair, 'PUSH');
      await run('push');
      expect(await stateOf(sent)).toBe('SENT');
      const [{ headers, body }] = asked;
      expect(headers).toMatchObject({ TTL: '86400', Urgency: 'high', 'Content-Encoding': 'aes128gcm' });
      const { publicKey } = (await view(chair)).push;
      const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(headers['Authorization']) ?? [];
      expect(key).toBe(publicKey);
      const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) as object;
      expect(claims).toMatchObject({ aud: 'https://push.example.net', sub: 'mailto:congtac@example.vn' });
      expect(body.includes('Bị trả lại')).toBe(false);
      expect((await view(chair)).push.devices[0].lastSentAt).not.toBeNull();
    });

    it('that their service knows no more are forgotten; a service in trouble is tried again', async () => {
      await chair.agent.post('/api/v1/push-devices', device());
      status = 503;
      const sent = await delivery(chair, 'PUSH');
      await run('push');
      expect(await stateOf(sent)).toBe('WAITING');
      status = 410;
      await api.app.get(Jobs).send('notification.push', { deliveryId: sent });
      await run('push');
      expect([await stateOf(sent), (await view(chair)).push.devices]).toEqual(['SKIPPED', []]);
    });

    it('belong to whoever uses the browser last, and are removed only by them', async () => {
      const browser = device();
      const other = await aPerson(api, 'CHAIR', unit);
      await chair.agent.post('/api/v1/push-devices', browser);
      const taken = await other.agent.post<ChannelsView>('/api/v1/push-devices', browser);
      expect((await view(chair)).push.devices).toEqual([]);
      const [{ id }] = taken.body.push.devices;
      expect((await chair.agent.del(`/api/v1/push-devices/${id}`)).status).toBe(404);
      expect((await other.agent.del<ChannelsView>(`/api/v1/push-devices/${id}`)).body.push.devices).toEqual([]);
    });

    it('with an address inside the house are refused, also when only its name hides it', async () => {
      for (const endpoint of ['https://127.0.0.1/x', 'https://[::1]/x', 'http://push.example.net/x', 'https://db/x'])
        expect((await chair.agent.post('/api/v1/push-devices', device(endpoint))).status).toBe(422);
      jest.restoreAllMocks();
      const transport = api.app.get(PushTransport);
      const request = { headers: {}, body: Buffer.alloc(0) };
      await expect(transport.post({ ...request, endpoint: 'https://127.0.0.1/x' })).rejects.toThrow('push service');
    });

    it('a try reaches them at once, and needs one', async () => {
      expect((await chair.agent.post('/api/v1/test-messages', { channel: 'PUSH' })).status).toBe(422);
      await chair.agent.post('/api/v1/push-devices', device());
      expect((await chair.agent.post('/api/v1/test-messages', { channel: 'PUSH' })).status).toBe(202);
      await run('test-message');
      expect(asked).toHaveLength(1);
    });
  });
});
