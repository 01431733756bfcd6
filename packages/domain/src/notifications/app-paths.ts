/** Every place in the customer app that a message may lead to. A test holds them against the app's own routes. */
export const appPaths = {
  start: '/',
  signIn: '/sign-in',
  home: '/home',
  verification: '/verification',
  security: '/account/security',
  apiKeys: '/account/api-keys',
  activityOf: (subjectId: string) => `/activity/${subjectId}` as const,
  supportThread: (threadId: string) => `/support/${threadId}` as const,
} as const

type OneOf<T> = T extends (...values: never[]) => infer Path ? Path : T

/** A path of the table above; no other text fits where a message says where it leads. */
export type AppPath = OneOf<(typeof appPaths)[keyof typeof appPaths]>
