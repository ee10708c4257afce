/** The description of the routes by OpenAPI 3.1, made from their shapes. */
import { generateOpenApiDocument } from 'trpc-to-openapi'
import { apiRouter } from './apiRouter.ts'

export const openApi = (origin: string) =>
  generateOpenApiDocument(apiRouter, {
    title: 'Detainer Desk',
    description:
      "For the jail's own systems: push bookings, charges, dispositions and departures, pull what the office's policy says. Every call bears a key of its system.",
    version: '1',
    openApiVersion: '3.1.0',
    baseUrl: `${origin}/api/v1`,
    securitySchemes: {
      key: { type: 'http', scheme: 'bearer', description: 'A key that an administrator made for this system.' },
    },
    tags: ['push', 'pull'],
  })
