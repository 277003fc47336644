import { testCheck, unreadable } from '@/checks/testing/check-table';
import check from './browser-notifications';

const BOTH = ['chat.browserNotifications', 'chat.notificationPermission'] as const;

testCheck(check, {
  pass: [
    {
      name: 'on, and the browser allows it',
      facts: { 'chat.browserNotifications': true, 'chat.notificationPermission': 'granted' },
    },
  ],
  fail: [
    {
      name: 'off, and the browser would allow it',
      facts: { 'chat.browserNotifications': false, 'chat.notificationPermission': 'granted' },
      message: 'off',
      data: { cause: 'switch' },
      at: ['chat.browserNotifications'],
    },
    {
      name: 'off is enough, whatever the browser says',
      facts: { 'chat.browserNotifications': false },
      message: 'off',
      data: { cause: 'switch' },
      at: ['chat.browserNotifications'],
    },
    {
      name: 'off, and the browser has not been asked: it will ask once the switch is on',
      facts: { 'chat.browserNotifications': false, 'chat.notificationPermission': 'default' },
      message: 'off',
      data: { cause: 'switch' },
      at: ['chat.browserNotifications'],
    },
    {
      name: 'off, and refused by the browser too',
      facts: { 'chat.browserNotifications': false, 'chat.notificationPermission': 'denied' },
      message: 'off-and-denied',
      data: { cause: 'both' },
      at: [...BOTH],
    },
    {
      name: 'on, but refused by the browser',
      facts: { 'chat.browserNotifications': true, 'chat.notificationPermission': 'denied' },
      message: 'denied',
      data: { cause: 'permission' },
      at: [...BOTH],
    },
    {
      name: 'on, but the browser has not been asked',
      facts: { 'chat.browserNotifications': true, 'chat.notificationPermission': 'default' },
      message: 'not-asked',
      data: { cause: 'permission' },
      at: [...BOTH],
    },
  ],
  unread: [
    { name: 'not seen', facts: {}, missing: ['chat.browserNotifications'] },
    {
      name: 'the browser’s permission alone says nothing',
      facts: { 'chat.notificationPermission': 'denied' },
      missing: ['chat.browserNotifications'],
    },
    {
      name: 'on, and the browser’s permission is not known',
      facts: { 'chat.browserNotifications': true },
      missing: ['chat.notificationPermission'],
    },
    {
      name: 'two candidates',
      facts: {
        'chat.browserNotifications': unreadable('ambiguous'),
        'chat.notificationPermission': 'granted',
      },
      missing: ['chat.browserNotifications'],
    },
  ],
});
