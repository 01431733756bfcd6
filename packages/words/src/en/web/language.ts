export const language = {
  choose: 'Language: {language}',
  chosen: 'chosen',
} as const
