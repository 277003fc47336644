import { defineContentScript } from 'wxt/utils/define-content-script';
import './alive.css';
import { startContent } from '@/utils/runtime/start-content';

export default defineContentScript({
  matches: ['https://seller.ozon.ru/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  main: startContent,
});
