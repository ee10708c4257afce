/** Paper white and near black, one deep blue for what can be acted on; Public Sans with tabular figures. */
import { createTheme, type CSSVariablesResolver } from '@mantine/core'

export const theme = createTheme({
  fontFamily: "'Public Sans', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 6 },
  autoContrast: true,
  defaultRadius: 3,
  focusRing: 'always',
  cursorType: 'pointer',
  colors: {
    blue: ['#eef4fb', '#d9e6f5', '#b3cdea', '#8ab2df', '#6d9fd8', '#4d86c8', '#376fb3', '#2a5e9f', '#22528f', '#1c4f8a'],
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    // The title bar of a window is not the banner of the page.
    Notification: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close this message' },
        styles: { description: { color: 'var(--mantine-color-dimmed)' } },
      },
    },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, attributes: { header: { role: 'presentation' } } } },
  },
})

/** Mantine's own dimmed and error tones miss the contrast of WCAG AA on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#14171a',
    '--mantine-color-dimmed': '#4a5158',
    '--mantine-color-error': '#9b1c1c',
    '--mantine-color-placeholder': '#5b636b',
    '--input-asterisk-color': '#9b1c1c',
  },
  dark: {
    '--mantine-color-body': '#15181b',
    '--mantine-color-text': '#e9ecef',
    '--mantine-color-dimmed': '#a9b1b9',
    '--mantine-color-error': '#ff9a9a',
    '--mantine-color-placeholder': '#98a1a9',
    '--input-asterisk-color': '#ff9a9a',
  },
})
