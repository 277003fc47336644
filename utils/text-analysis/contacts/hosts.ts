/** Whose a host is, by the public suffix list. */
import { parse } from 'tldts';
import type { SpanKind } from '@/utils/facts/facts';

/** Registrable domains of Ozon: shops, cabinet, pictures and short links; addresses as its pages and mails show them. */
const OZON = new Set([
  'ozon.ru',
  'ozon.by',
  'ozon.kz',
  'ozon.uz',
  'ozon.am',
  'ozon.kg',
  'ozon.ge',
  'ozon.az',
  'ozon.com',
  'ozon.tech',
  'ozon.travel',
  'ozone.ru',
  'ozonru.me',
  'ozonusercontent.com',
]);
/** Ozon's own name at a service that shortens links for many: only this very host. */
const OZON_HOSTS = new Set(['ozon.onelink.me']);

/** Domains that open a messenger. */
const MESSENGERS: Readonly<Record<string, SpanKind>> = {
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'telegram.dog': 'telegram',
  'telegram.org': 'telegram',
  'telesco.pe': 'telegram',
  'wa.me': 'whatsapp',
  'wa.link': 'whatsapp',
  'whatsapp.com': 'whatsapp',
  'viber.com': 'viber',
  'viber.click': 'viber',
  'wechat.com': 'wechat',
  'weixin.qq.com': 'wechat',
  'qm.qq.com': 'qq',
  'jq.qq.com': 'qq',
  'vk.com': 'other-messenger',
  'vk.me': 'other-messenger',
  'vk.ru': 'other-messenger',
  'max.ru': 'other-messenger',
  'ok.ru': 'other-messenger',
  'facebook.com': 'other-messenger',
  'fb.com': 'other-messenger',
  'fb.me': 'other-messenger',
  'm.me': 'other-messenger',
  'messenger.com': 'other-messenger',
  'instagram.com': 'other-messenger',
  'signal.me': 'other-messenger',
  'signal.group': 'other-messenger',
  'skype.com': 'other-messenger',
  'line.me': 'other-messenger',
  'discord.gg': 'other-messenger',
  'discord.com': 'other-messenger',
  'zalo.me': 'other-messenger',
};

/** Addresses of a home network (RFC 1918) and of the machine itself: the page of a router that a manual names. */
const LOCAL = /^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

export type Owner = { ozon: true } | { ozon: false; kind: SpanKind; suffix: string };

/**
 * @param host a host name without port, any case and script
 * @returns null when the name ends in no suffix of the public list: then it is no host
 */
export function ownerOf(host: string): Owner | null {
  const { domain, hostname, publicSuffix, isIcann, isIp } = parse(host, { validateHostname: false });
  if (isIp === true) return LOCAL.test(host) ? null : { ozon: false, kind: 'link', suffix: '' };
  if (isIcann !== true || domain === null || hostname === null || publicSuffix === null) return null;
  if (OZON.has(domain) || OZON_HOSTS.has(hostname)) return { ozon: true };
  const subdomain = hostname.split('.').slice(-3).join('.');
  const kind = MESSENGERS[subdomain] ?? MESSENGERS[domain] ?? 'link';
  return { ozon: false, kind, suffix: publicSuffix };
}
