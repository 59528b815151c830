export { type DeadLetter, listDeadLetters, replay } from "./dead-letters";
export { feedReader } from "./feed";
export { type PingAnswer, ping } from "./ping";
export { installQueue } from "./queue-runner";
export {
  activateWebhook,
  addWebhook,
  type ListedWebhook,
  listWebhooks,
  type NewWebhook,
  removeWebhook,
  rotateSecret,
} from "./registry";
export { type RunningWebhooks, startWebhooks } from "./start-webhooks";
