export const support = {
  'not-found': 'We could not find this.',
  'thread-closed': 'This conversation is closed. Start a new one and we will answer there.',
  'thread-owned': 'A colleague is answering this. Take it over from them first.',
  'thread-changed': 'This conversation changed while you were looking at it. Reload and try again.',
  'not-allowed': 'Your role cannot do this.',
  'too-many-threads':
    'You have many open conversations with us. Add to one of them and we will answer there.',
} as const
