import { brand } from '@corridor/kernel/brand'
import { directionOf } from '@corridor/words/languages'
import type { MetadataRoute } from 'next'
import { localeOfPage, pageWords } from '../page/page-words.tsx'

/** Makes the app installable. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const locale = await localeOfPage()
  const words = await pageWords('web.landing')
  return {
    name: brand.name,
    short_name: brand.name,
    description: words('app-description'),
    lang: locale,
    dir: directionOf(locale),
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
      { name: words('app-send'), url: '/send' },
      { name: words('app-activity'), url: '/activity' },
    ],
  }
}
