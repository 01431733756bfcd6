/** Channel on which the relay tells API processes, after publishing, that something changed. Ids only. */
export const changesChannel = 'corridor_changes'
