import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How the server answers the receiver's address: takes it, refuses with a code, or never answers. */
export type Answer = 'take' | 450 | 550 | 'hang';

/** A real SMTP server on a port of its own. */
export class MailServer {
  readonly letters: ParsedMail[] = [];
  /** What it answers next, one by one; afterwards it takes everything. */
  readonly answers: Answer[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => {
        const answer = mail.answers.shift() ?? 'take';
        if (answer === 'hang') return;
        if (answer === 'take') done();
        else done(Object.assign(new Error('refused'), { responseCode: answer }));
      },
      onData: (stream, _session, done) => {
        simpleParser(stream, (error, letter) => {
          if (!error) mail.letters.push(letter);
          done(error);
        });
      },
    });
    const mail = new MailServer(server);
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
