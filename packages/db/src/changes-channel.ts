/**
 * Channel on which the relay tells API processes, with what it publishes, that something changed. Ids only; a payload is
 * one notice, or a list of them.
 */
export const changesChannel = 'corridor_changes'
