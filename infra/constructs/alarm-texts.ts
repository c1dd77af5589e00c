/** What an alarm tells whoever is woken by it: what happened, what it means for people, and what to do first. */
export const alarmTexts = {
  serverErrors: {
    zh: '接口在五分钟内多次返回 5xx，群众看到“系统内部错误”。先看控制面板是哪个函数，再按 requestId 查它的日志；刚发布过的，先退回上一版本。',
    en: 'The API returned 5xx several times within five minutes; people see "Internal error". Check on the dashboard which function it is, and look up the requestId in its log. If you have just deployed, roll back first.',
  },
  storageUnavailable: {
    zh: '保存和读取失败，群众拿不到取件码；测算不受影响。先看 DynamoDB 表是否为“活动”、密钥是否被停用、函数权限是否被改；AWS 故障的，等它恢复，未确认的保存不会丢失也不会重复。',
    en: "Saving and reading fail, so people get no pick-up code; calculations still work. Check that the DynamoDB table is active, its key is enabled and the function's permissions are unchanged. If it is an AWS outage, wait: no acknowledged save is lost, and retries are not stored twice.",
  },
  unreadable: {
    zh: '有记录存着却读不出来：凭编号或取件码查，得到的是“暂时无法保存或读取”；窗口的当日列表里没有它们。刚退回过旧版本的，多半是新版本写下的，重新发布新版本即可；否则是数据损坏，在日志里找 UnreadableRecord 看原因，按 docs/how-to/restore.md 取回。不要删除：群众得到的答复和窗口的决定都在里面。',
    en: 'Some stored records cannot be read: looking them up by id or code says that storage is unavailable, and the list of that day leaves them out. After a rollback they were most likely written by the newer version: deploy it again. Otherwise they are damaged: find the cause in the log under UnreadableRecord, and restore them as in docs/how-to/restore.md. Do not delete them: they contain what people were told and what was decided.',
  },
  crashed: {
    zh: '这个函数崩溃或超时，没有给出答案。打开它的日志，找 “Task timed out” 或 “Runtime.” 开头的一行；刚发布过的，先退回上一版本。',
    en: 'This function crashed or timed out without an answer. Open its log and look for "Task timed out" or a line that starts with "Runtime.". If you have just deployed, roll back first.',
  },
  signInAway: {
    zh: '窗口登录不了：读不到本单位身份认证系统的公钥，或登录检查超时。先看认证系统的网址能否打开，再看 infra/environments 里这个环境的 signIn；群众测算和保存不受影响。',
    en: "Officers cannot sign in: the keys of the bureau's identity provider cannot be read, or the check timed out. See whether the provider's address can be reached, then check signIn of this environment in infra/environments. Calculating and saving still work.",
  },
  probe: {
    zh: '定时试用失败：按群众的做法测算、保存、读取、删除，连续两次没有走通，或者试用本身停了。看函数 probe 的日志是哪一步；刚发布过的，先退回上一版本。',
    en: 'The scheduled trial failed: calculating, saving, reading and deleting as a person does went wrong twice in a row, or the trial itself stopped. See in the log of the function probe which step it was. If you have just deployed, roll back first.',
  },
  throttled: {
    zh: '有请求被 Lambda 拒绝：账号的并发用完了，或者某个函数用满了 functions.reservedConcurrency 留给它的。先看是哪个函数；是名单批量测算占满账号的，等它结束，再在 infra/environments 里限制它；是攻击的，看防火墙；都不是的，申请提高并发配额。',
    en: "Lambda refused requests: the account's concurrency is used up, or a function has used what functions.reservedConcurrency leaves to it. See which function it is. If a roster takes the account's, wait for it to end, then limit it in infra/environments; if it is an attack, look at the firewall; otherwise ask for a higher quota.",
  },
  batchNotStarted: {
    zh: '有名单传上来却没有开始测算。看死信队列里的消息（里面有名单的编号）和状态机的权限；修好后请对方重新提交，并删掉这些消息：还有消息时，这个警报不会再响。两个多小时后对方会看到“没有算成”。',
    en: 'A roster was uploaded but its processing did not start. See the message in the dead-letter queue, which names it, and the permissions of the state machine. Once it is fixed, ask them to submit the roster again and delete the messages: this alarm does not go off anew while there are any. After a little over two hours they are told that it failed.',
  },
  noticeLost: {
    zh: '有通知没能告诉合作平台：试了约十八小时，对方的地址一直不通或不回 2xx；也可能是没能放进队列（看函数 counter 的日志里的 NoticeNotQueued）。看函数 notice-send 的日志是哪一家、怎样回答的，联系对方；对方修好后，在 SQS 控制台把死信队列里的消息重新投递。对方不收通知也能用接口查到结果。',
    en: 'A partner could not be told: for some eighteen hours its address was away or did not answer 2xx; or the notice could not be queued (NoticeNotQueued in the log of the function counter). See in the log of the function notice-send which partner it is and what it answered, and tell them; once it is mended, redrive the messages of the dead-letter queue in the SQS console. Without the notice they still find everything through the API.',
  },
  channelFailed: {
    zh: '警报没能发到企业微信或钉钉群。看函数 alarm-channel 的日志；多半是机器人被删、关键词不是“灵保”或地址换了，把新地址存成另一个名字的密文，写进 webhookSecret 再发布（同名的密文改了，CloudFormation 不会重读）。',
    en: 'An alarm could not be sent to the group in WeCom or DingTalk. See the log of the function alarm-channel. Most likely the robot was removed, its keyword is not 灵保 or its address has changed: store the new address as a secret of another name, enter that in webhookSecret and release (CloudFormation does not read a secret again whose name is the same).',
  },
  batchFailed: {
    zh: '一份名单没有算成，窗口或合作平台拿不到结果。在 Step Functions 控制台打开这次执行，看停在哪一步，再按时间查那个函数的日志；修好后请对方重新提交。',
    en: 'A roster could not be processed, so a counter or partner has no result. Open the execution in the Step Functions console, see at which step it stopped, and check the log of that function. Once it is fixed, ask them to submit the roster again.',
  },
  slow: {
    zh: '每百个请求中有五个以上等了两秒还没有答案，已持续十五分钟。在控制面板上看是哪个函数变慢；只有保存慢的，看 DynamoDB 是否限流；都慢的，看 AWS 健康状况。',
    en: 'For fifteen minutes, more than 5 % of requests have taken over two seconds. Check on the dashboard which function is slow. If it is only saving, look for DynamoDB throttling; if it is everything, check the AWS health page.',
  },
  blocked: {
    zh: '防火墙五分钟内拦下了上千个请求：可能有人攻击，也可能误拦了办事窗口或合作平台。在控制面板上看是哪条规则；是误拦，看防火墙日志里的地址，联系对方确认后写进 infra/environments 的 firewall.allowed；是攻击，不用处理，继续观察。',
    en: 'The firewall blocked over a thousand requests within five minutes: either an attack, or a counter or partner blocked by mistake. Check on the dashboard which rule it was. If it was a mistake, find the address in the log of the firewall, confirm it with them and add it to firewall.allowed in infra/environments; if it is an attack, there is nothing to do but watch.',
  },
} as const;
