import { Injectable } from '@nestjs/common';
import type { Letter } from '@congtac/notification-domain';
import { Installation } from '@congtac/shared-api';
import { createTransport, type Transporter } from 'nodemailer';

/** A letter on its way: `stopUrl` is where the receiver stops letters, null for what they asked for just now. */
export interface Post extends Letter {
  to: string;
  /** Without angle brackets; the same at every attempt. */
  messageId: string;
  stopUrl: string | null;
}

/** How long the mail server may take to answer. */
const PATIENCE_MS = 15_000;

/** Speaks SMTP with the mail server of the installation. */
@Injectable()
export class MailTransport {
  /** Shorter in tests of a server that never answers. */
  patienceMs = PATIENCE_MS;
  private transporter: Transporter | undefined;

  constructor(private readonly installation: Installation) {}

  /** Letters can be sent: a server, a sender and the address that links begin with are known. */
  get available(): boolean {
    return this.installation.mail !== undefined && this.installation.publicUrl !== undefined;
  }

  /**
   * Sends one letter.
   * @returns false when the server refuses the receiver for good. Everything else that goes wrong is thrown: trying again
   * may help.
   */
  async send(post: Post): Promise<boolean> {
    const { mail } = this.installation;
    if (!mail) throw new Error('no mail server is configured');
    try {
      await this.open(mail.url).sendMail({
        from: mail.from,
        to: { name: '', address: post.to },
        subject: post.subject,
        text: post.text,
        html: post.html,
        messageId: `<${post.messageId}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...(post.stopUrl === null ? {} : { list: { unsubscribe: post.stopUrl } }),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return true;
    } catch (error) {
      if (refusesReceiver(error)) return false;
      throw error;
    }
  }

  private open(url: string): Transporter {
    this.transporter ??= createTransport({
      url,
      connectionTimeout: this.patienceMs,
      greetingTimeout: this.patienceMs,
      socketTimeout: this.patienceMs,
      dnsTimeout: this.patienceMs,
    });
    return this.transporter;
  }
}

/** 5xx to the receiver's address: it does not exist or takes no letters. 5xx elsewhere is a fault of the installation. */
function refusesReceiver(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500 && responseCode < 600;
}
