/**
 * A page as large as the real cabinet's: its header, its menu, one form of settings, and rows of products until the page has
 * as many elements as asked. Class names are hashed, labels stand beside their controls and nothing ties them together.
 */

export interface CabinetPage {
  kind: 'messaging' | 'payments';
  /** Elements in the body, within twenty. */
  elements: number;
  /** Whether every setting is in order. */
  inOrder?: boolean;
}

/** The store that the header names. */
export const STORE = '1042718';
/** Where the pages are thought to stand. */
export const PATHS = { messaging: '/app/settings/messaging', payments: '/app/settings/payments' } as const;

const NAMES = [
  'Контейнер для хранения продуктов, 6 шт., с крышкой',
  'Складной столик для ноутбука',
  'Чехол силиконовый',
  '硅胶厨具套装 12 件',
  'Working lamp with a clamp, warm light',
  'Термокружка 450 мл с индикатором температуры',
  'Автомобильный держатель',
  '儿童拼图 100 片',
];
const STATES = ['On sale', 'Ready for sale', 'Not on sale', 'Moderation', 'Archived'];
const MENU = [
  'Dashboard',
  'Products and prices',
  'Price list',
  'FBO',
  'FBS',
  'Analytics',
  'Promotion',
  'Reviews',
  'Finance',
  'Messages',
  'Payouts',
  'Notifications',
  'Settings',
];

/** One product, the same for the same number. */
export function productRow(number: number): string {
  const name = NAMES[number % NAMES.length];
  const state = STATES[number % STATES.length];
  return `<div class="_row_1k9x2_7"><input type="checkbox" class="_pick_88ab_1"><img alt="" width="40" height="40" class="_thumb_p01_3">
<div class="_name_71bb_2"><a href="/app/products/${number}/edit">${name}</a><span>Art. QM-${4_000_000 + number * 37}</span></div>
<span class="_badge_c21_9">${state}</span><div class="_price_0aa_4"><b>${((number * 173) % 9000) + 190} ₽</b><span>from ¥ ${((number * 13) % 700) + 9}</span></div>
<span>${(number * 7) % 300}</span><span>Shenzhen, warehouse ${number % 4}</span><button class="_more_ff1_2">Edit</button></div>`;
}

function line(label: string, control: string): string {
  return `<div class="_field_x7f3_1"><div class="_label_x7f3_4"><span>${label}</span></div><div class="_control_x7f3_9">${control}</div></div>`;
}

function choice(options: readonly string[], chosen: string): string {
  return `<select>${options.map((option) => `<option${option === chosen ? ' selected' : ''}>${option}</option>`).join('')}</select>`;
}

const toggle = (on: boolean): string => `<input type="checkbox"${on ? ' checked' : ''}>`;

function messaging(inOrder: boolean): string {
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  // 09:00–18:00 in Shanghai, told in Moscow's hours.
  const [from, to] = inOrder ? ['04:00', '13:00'] : ['09:00', '18:00'];
  return [
    line('Allow buyer messages', toggle(inOrder)),
    line('Enable chat for new orders', toggle(inOrder)),
    line('Auto-response', toggle(inOrder)),
    line(
      'Auto-response text',
      '<textarea rows="3">We answer every day, write to us here: lily at the store</textarea>',
    ),
    line('Auto-response to reviews', toggle(false)),
    line('Working hours from', choice(hours, from ?? '')),
    line('Working hours to', choice(hours, to ?? '')),
    line('Time zone', choice(['MSK (UTC+3)', '(UTC+08:00) Beijing'], 'MSK (UTC+3)')),
  ].join('');
}

function payments(inOrder: boolean): string {
  const methods = ['Bank Transfer (SWIFT)', 'Third-party Payment Provider', 'LianLian Pay', 'PingPong'];
  const id = inOrder ? '142018081720016811020011' : '142018081720\u200b016811020011';
  return [
    line('Payment method', choice(methods, methods[inOrder ? 2 : 0] ?? '')),
    line('Default Payout Method', choice(methods, methods[inOrder ? 2 : 0] ?? '')),
    line('Merchant ID', `<input type="text" value="${id}">`),
  ].join('');
}

const STYLE = `body{margin:0;font:14px/1.4 sans-serif}header,nav{display:flex;gap:16px;padding:12px 24px}main{padding:24px}
._field_x7f3_1{display:flex;gap:24px;min-height:48px;align-items:center}._label_x7f3_4{width:280px}
._row_1k9x2_7{display:flex;gap:16px;height:56px;align-items:center}._name_71bb_2{width:320px;display:grid}._price_0aa_4{width:120px;display:grid}`;

const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;

/** @returns the document as HTML */
export function cabinetPage({ kind, elements, inOrder = false }: CabinetPage): string {
  const heading = kind === 'messaging' ? 'Messaging settings' : 'Payment Settings';
  const fields = kind === 'messaging' ? messaging(inOrder) : payments(inOrder);
  const head = `<header><button data-onboarding-target="headerCompanyName"><span>Qiming Home</span> <span>Seller ID ${STORE}</span></button></header>
<nav>${MENU.map((item) => `<a href="/app/${item.length}">${item}</a>`).join('')}</nav>`;
  const form = `<h1>${heading}</h1><form onsubmit="return false"><div class="_card_b3e_2">${fields}</div><button>Save</button></form>`;
  const rows: string[] = [];
  const perRow = elementsIn(productRow(0));
  // main, the section and its heading
  for (let left = elements - elementsIn(head + form) - 3; left >= perRow; left -= perRow)
    rows.push(productRow(rows.length));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Ozon Seller</title><style>${STYLE}</style></head>
<body>${head}<main>${form}<section class="_list_9d0_1"><h2>Recent changes</h2>${rows.join('')}</section></main></body></html>`;
}
