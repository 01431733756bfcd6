export const notifications = {
  title: 'Notifications',
  'mark-all': 'Mark all as read',
  marking: 'Marking…',
  'mark-one': 'Mark as read',
  new: 'New:',
  'empty-title': 'No notifications yet',
  'empty-detail':
    'When money arrives, a transfer moves on or your account changes, we tell you here.',
} as const
