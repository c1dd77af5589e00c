/** Whether this is the browser inside WeChat, which neither prints nor takes files. */
export const isInWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);
