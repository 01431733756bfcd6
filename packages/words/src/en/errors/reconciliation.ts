export const reconciliation = {
  'bad-cursor':
    'This page of the list is not valid any more. Nothing was changed. Start from the beginning.',
  'account-not-found': 'There is no such account at a partner. Nothing was changed.',
  'account-taken':
    "This ledger account stands for another partner's account already. Nothing was changed.",
  'account-unfit':
    'This ledger account does not stand for money at a partner, or has another currency. Choose a transit account.',
  'mapping-missing':
    "Nobody has said yet which columns this partner's file has. Nothing was imported. Name them first.",
  'format-unknown': 'This file has a form that is not known. Nothing was imported.',
  'import-not-found': 'There is no such import. Nothing was changed.',
  'import-closed': 'This import was confirmed or thrown away already. Nothing was changed by you.',
  'import-faulty':
    'This file has lines that cannot be read. Nothing was imported. Ask the partner for a right one.',
  'import-repeated':
    'A file with the same content was imported already. Nothing was imported twice.',
  'rules-changed':
    'A colleague has changed the rules meanwhile. Yours were not saved. Look at theirs first.',
  'matching-overtaken':
    'A colleague matches this account at the same time. Look at the result in a moment.',
  'exception-not-found': 'There is no such difference. Nothing was changed.',
  'exception-changed':
    'A colleague did something about this difference meanwhile. Nothing was changed by you. Look again.',
  'exception-settled': 'This difference is settled already. Nothing was changed.',
  'period-not-found': 'There is no such period. Nothing was changed.',
  'period-overlaps': 'Some of these days are proposed or signed already. Nothing was changed.',
  'period-open':
    'Some differences of these days still wait. Resolve or accept them first. Nothing was signed.',
  'period-uncovered':
    'The partner has not told of all these days yet. Import its statements first. Nothing was signed.',
  'period-closed': 'This period does not wait for a signature any more. Nothing was changed.',
  'second-person-needed':
    'Who proposes a period with accepted differences cannot sign it. Ask a colleague.',
} as const
