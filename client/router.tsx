/** Every screen has an address that can be sent to a colleague; each is loaded when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { Frame } from './frame/Frame.tsx'
import { BoardFilter, forInquiry, LookFilter, RowFilter, RowsSearch, SearchFilter, SpanSearch } from './routeSearch.ts'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: () => <p>There is no such page. Use the menu above, or press Ctrl+K to search.</p>,
})
const getParentRoute = () => root

const routeTree = root.addChildren([
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./page/DeskPage.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/log',
    component: lazyRouteComponent(() => import('./page/LogPage.tsx'), 'LogPage'),
    validateSearch: z.object({ booking: z.string().optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute,
    path: '/detainer/$id',
    component: lazyRouteComponent(() => import('./page/DetainerPage.tsx'), 'DetainerPage'),
    ...forInquiry,
  }),
  createRoute({
    getParentRoute,
    path: '/booking/$id',
    component: lazyRouteComponent(() => import('./page/BookingPage.tsx'), 'BookingPage'),
    ...forInquiry,
  }),
  createRoute({
    getParentRoute,
    path: '/booking/$bookingId/release',
    component: lazyRouteComponent(() => import('./page/ReleasePage.tsx'), 'ReleasePage'),
    ...forInquiry,
  }),
  createRoute({
    getParentRoute,
    path: '/board',
    component: lazyRouteComponent(() => import('./page/BoardPage.tsx'), 'BoardPage'),
    validateSearch: BoardFilter,
  }),
  createRoute({
    getParentRoute,
    path: '/alarms',
    component: lazyRouteComponent(() => import('./page/AlarmsPage.tsx'), 'AlarmsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./page/CalendarPage.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/records',
    component: lazyRouteComponent(() => import('./page/RecordsPage.tsx'), 'RecordsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/records/order',
    component: lazyRouteComponent(() => import('./page/NewSealingPage.tsx'), 'NewSealingPage'),
    validateSearch: z.object({ number: z.string().optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute,
    path: '/records/destruction/$id',
    component: lazyRouteComponent(() => import('./page/DestructionPage.tsx'), 'DestructionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/records/$id',
    component: lazyRouteComponent(() => import('./page/SealingPage.tsx'), 'SealingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/review',
    component: lazyRouteComponent(() => import('./page/ReviewPage.tsx'), 'ReviewPage'),
    validateSearch: z.object({ open: z.string().optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    component: lazyRouteComponent(() => import('./page/SearchPage.tsx'), 'SearchPage'),
    validateSearch: SearchFilter,
  }),
  createRoute({
    getParentRoute,
    path: '/duplicates',
    component: lazyRouteComponent(() => import('./page/DuplicatesPage.tsx'), 'DuplicatesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/inquiries',
    component: lazyRouteComponent(() => import('./page/InquiriesPage.tsx'), 'InquiriesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/inquiries/new',
    component: lazyRouteComponent(() => import('./page/NewInquiryPage.tsx'), 'NewInquiryPage'),
    validateSearch: z.object({ follows: z.string().optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute,
    path: '/inquiries/check',
    component: lazyRouteComponent(() => import('./page/CertificatePage.tsx'), 'CertificatePage'),
    validateSearch: z.object({ number: z.string().optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute,
    path: '/inquiries/$id',
    component: lazyRouteComponent(() => import('./page/InquiryPage.tsx'), 'InquiryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rosters',
    component: lazyRouteComponent(() => import('./page/RostersPage.tsx'), 'RostersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rosters/new',
    component: lazyRouteComponent(() => import('./page/NewRosterPage.tsx'), 'NewRosterPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rosters/$id',
    component: lazyRouteComponent(() => import('./page/RosterPage.tsx'), 'RosterPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/lists',
    component: lazyRouteComponent(() => import('./page/ListsPage.tsx'), 'ListsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/lists/new',
    component: lazyRouteComponent(() => import('./page/NewListPage.tsx'), 'NewListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/lists/$id',
    component: lazyRouteComponent(() => import('./page/ListPage.tsx'), 'ListPage'),
    validateSearch: RowFilter,
  }),
  createRoute({
    getParentRoute,
    path: '/agency',
    component: lazyRouteComponent(() => import('./page/AgencyPage.tsx'), 'AgencyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports',
    component: lazyRouteComponent(() => import('./page/ReportsPage.tsx'), 'ReportsPage'),
    validateSearch: SpanSearch,
  }),
  createRoute({
    getParentRoute,
    path: '/reports/rows',
    component: lazyRouteComponent(() => import('./page/ReportRowsPage.tsx'), 'ReportRowsPage'),
    validateSearch: RowsSearch,
  }),
  createRoute({
    getParentRoute,
    path: '/reports/return/$id',
    component: lazyRouteComponent(() => import('./page/ReturnPage.tsx'), 'ReturnPage'),
    validateSearch: z.object({ on: z.iso.date().optional().catch(undefined) }),
  }),
  createRoute({
    getParentRoute,
    path: '/reports/$id',
    component: lazyRouteComponent(() => import('./page/ReportPage.tsx'), 'ReportPage'),
    validateSearch: SpanSearch,
  }),
  createRoute({
    getParentRoute,
    path: '/policy',
    component: lazyRouteComponent(() => import('./page/PolicyPage.tsx'), 'PolicyPage'),
    validateSearch: z.object({
      on: z.iso.date().optional().catch(undefined),
      version: z.string().optional().catch(undefined),
    }),
  }),
  createRoute({
    getParentRoute,
    path: '/policy/draft/$draftId',
    component: lazyRouteComponent(() => import('./page/WorkbenchPage.tsx'), 'WorkbenchPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/policy/compare/$a/$b',
    component: lazyRouteComponent(() => import('./page/ComparePage.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/ledger',
    component: lazyRouteComponent(() => import('./page/LedgerPage.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/looks',
    component: lazyRouteComponent(() => import('./page/LooksPage.tsx'), 'LooksPage'),
    validateSearch: LookFilter,
  }),
  createRoute({
    getParentRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('./page/PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./page/AccountPage.tsx'), 'AccountPage'),
  }),
])

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
