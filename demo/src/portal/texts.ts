/** The words of the portal, Chinese as guide 004 quotes them; the portal leaves some statuses in English there too. */
import type { ChannelStatus, PortalKyc } from './states';

export type PortalLanguage = 'zh' | 'en';

export interface PortalTexts {
  htmlLang: string;
  collection: string;
  platforms: string;
  home: string;
  transfers: string;
  channel: string;
  statusLabel: string;
  status: Record<ChannelStatus, string>;
  available: string;
  reauthorise: string;
  openChannel: string;
  account: string;
  balance: string;
  kyc: string;
  kycStatus: Record<PortalKyc, string>;
  cycle: string;
  threshold: string;
  frozen: string;
  save: string;
  saved: string;
  merchantId: string;
  copy: string;
}

export const PORTAL_TEXTS: Record<PortalLanguage, PortalTexts> = {
  zh: {
    htmlLang: 'zh-CN',
    collection: '跨境收款',
    platforms: '平台收款',
    home: '首页',
    transfers: '提现记录',
    channel: '专属收款通道',
    statusLabel: '通道状态',
    status: { active: '已开通', unauthorised: '未授权', pending: 'Pending Review', suspended: 'Suspended' },
    available: '可用',
    reauthorise: '重新授权',
    openChannel: '开通Ozon通道',
    account: '账户信息',
    balance: '账户余额',
    kyc: 'KYC 状态',
    kycStatus: { approved: '已通过', review: '审核中', rejected: '已拒绝' },
    cycle: 'Ozon结算周期设置',
    threshold: '自动提现触发阈值',
    frozen: '冻结金额',
    save: '保存',
    saved: '已保存',
    merchantId: '商户号',
    copy: '复制',
  },
  en: {
    htmlLang: 'en',
    collection: 'Cross-border collection',
    platforms: 'Platform collection',
    home: 'Home',
    transfers: 'Withdrawals',
    channel: 'collection channel',
    statusLabel: 'Channel status',
    status: {
      active: 'Activated',
      unauthorised: 'Unauthorized',
      pending: 'Pending Review',
      suspended: 'Suspended',
    },
    available: 'Available',
    reauthorise: 'Reauthorize',
    openChannel: 'Open the Ozon channel',
    account: 'Account',
    balance: 'Account balance',
    kyc: 'KYC status',
    kycStatus: { approved: 'Approved', review: 'Under review', rejected: 'Rejected' },
    cycle: 'Ozon settlement cycle',
    threshold: 'Auto-withdrawal threshold',
    frozen: 'Frozen amount',
    save: 'Save',
    saved: 'Saved',
    merchantId: 'Merchant ID',
    copy: 'Copy',
  },
};
