/** The offices of these tests, and of no others, are opened on PostgreSQL. */
import { inject } from 'vitest'

process.env['DESK_TEST_POSTGRES'] = inject('postgres')
