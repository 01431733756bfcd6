import { brand } from '@corridor/kernel/brand'
import type { MetadataRoute } from 'next'

/** Makes the app installable. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: brand.name,
    short_name: brand.name,
    description: 'Hold, send and convert money in many currencies.',
    start_url: '/home',
    scope: '/',
    display: 'standalone',
    background_color: brand.colors.page.light,
    theme_color: brand.colors.page.light,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Send money', url: '/send' },
      { name: 'Activity', url: '/activity' },
    ],
  }
}
