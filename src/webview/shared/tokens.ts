import { css } from 'lit';

/**
 * The tokens of all pages, from the variables of the editor's theme (ui.md §2). Rules use these and nothing else.
 * The fallbacks are Dark Modern and Light Modern. Mixing a colour with the foreground keeps 4.5:1 in both.
 */
export const tokens = css`
  body {
    --el-bg: var(--vscode-editor-background, #1f1f1f);
    --el-side: var(--vscode-sideBar-background, #181818);
    --el-raised: var(--vscode-editorWidget-background, #202020);
    --el-fg: var(--vscode-foreground, #cccccc);
    --el-border: var(--vscode-panel-border, #2b2b2b);
    --el-input: var(--vscode-input-background, #313131);
    --el-input-border: var(--vscode-input-border, #3c3c3c);
    --el-focus: var(--vscode-focusBorder, #0078d4);
    --el-link: var(--vscode-textLink-foreground, #4daafc);
    --el-btn: var(--vscode-button-background, #0078d4);
    --el-btn-hover: var(--vscode-button-hoverBackground, #026ec1);
    --el-btn-fg: var(--vscode-button-foreground, #ffffff);
    --el-btn2: var(--vscode-button-secondaryBackground, #313131);
    --el-btn2-hover: var(--vscode-button-secondaryHoverBackground, #3c3c3c);
    --el-btn2-fg: var(--vscode-button-secondaryForeground, #cccccc);
    --el-hover: var(--vscode-list-hoverBackground, #2a2d2e);
    --el-sel: var(--vscode-list-activeSelectionBackground, #04395e);
    --el-sel-fg: var(--vscode-list-activeSelectionForeground, #ffffff);
    --el-menu: var(--vscode-menu-background, var(--el-bg));
    --el-menu-fg: var(--vscode-menu-foreground, var(--el-fg));
    --el-menu-sel: var(--vscode-menu-selectionBackground, var(--el-sel));
    --el-menu-sel-fg: var(--vscode-menu-selectionForeground, var(--el-sel-fg));
    --el-code: var(--vscode-textCodeBlock-background, #2b2b2b);
    --el-shadow: var(--vscode-widget-shadow, rgba(0, 0, 0, 0.28));
    --el-progress: var(--vscode-progressBar-background, var(--el-btn));
    --el-contrast: transparent;
    --el-contrast-active: var(--el-focus);
    /* Around what is chosen, where a fill alone would not show it. */
    --el-contrast-chosen: transparent;
    --c-green: var(--vscode-charts-green, #89d185);
    --c-orange: var(--vscode-charts-orange, #d18616);
    --c-blue: var(--vscode-charts-blue, #3794ff);
    --c-red: var(--vscode-charts-red, #f14c4c);
    --c-yellow: var(--vscode-charts-yellow, #cca700);
    --c-purple: var(--vscode-charts-purple, #b180d7);
  }
  body.vscode-light,
  body.vscode-high-contrast-light {
    --el-bg: var(--vscode-editor-background, #ffffff);
    --el-side: var(--vscode-sideBar-background, #f8f8f8);
    --el-raised: var(--vscode-editorWidget-background, #f8f8f8);
    --el-fg: var(--vscode-foreground, #3b3b3b);
    --el-border: var(--vscode-panel-border, #e5e5e5);
    --el-input: var(--vscode-input-background, #ffffff);
    --el-input-border: var(--vscode-input-border, #cecece);
    --el-focus: var(--vscode-focusBorder, #005fb8);
    --el-link: var(--vscode-textLink-foreground, #005fb8);
    --el-btn: var(--vscode-button-background, #005fb8);
    --el-btn-hover: var(--vscode-button-hoverBackground, #0258a8);
    --el-btn-fg: var(--vscode-button-foreground, #ffffff);
    --el-btn2: var(--vscode-button-secondaryBackground, #e5e5e5);
    --el-btn2-hover: var(--vscode-button-secondaryHoverBackground, #cccccc);
    --el-btn2-fg: var(--vscode-button-secondaryForeground, #3b3b3b);
    --el-hover: var(--vscode-list-hoverBackground, #f2f2f2);
    --el-sel: var(--vscode-list-activeSelectionBackground, #e8e8e8);
    --el-sel-fg: var(--vscode-list-activeSelectionForeground, #000000);
    --el-code: var(--vscode-textCodeBlock-background, #f8f8f8);
    --el-shadow: var(--vscode-widget-shadow, rgba(0, 0, 0, 0.16));
    --c-green: var(--vscode-charts-green, #388a34);
    --c-blue: var(--vscode-charts-blue, #1a85ff);
    --c-red: var(--vscode-charts-red, #e51400);
    --c-yellow: var(--vscode-charts-yellow, #bf8803);
    --c-purple: var(--vscode-charts-purple, #652d90);
  }
  body {
    --el-muted: color-mix(in srgb, var(--el-fg) 80%, var(--el-bg));
    --el-none: color-mix(in srgb, var(--el-fg) 74%, var(--el-bg));
    --el-line: color-mix(in srgb, var(--el-fg) 26%, var(--el-bg));
    --el-faint: color-mix(in srgb, var(--el-fg) 14%, var(--el-bg));
    --el-wash: color-mix(in srgb, var(--el-fg) 4%, var(--el-bg));
    --el-wash2: color-mix(in srgb, var(--el-fg) 7%, var(--el-bg));
    --el-private: color-mix(in srgb, var(--c-green) 72%, var(--el-fg));
    /* Our own colour: charts.orange is nearly invisible in the default dark theme. */
    --el-nat: var(--vscode-endpointLens-natForeground, color-mix(in srgb, var(--c-orange) 52%, var(--el-fg)));
    --el-net: color-mix(in srgb, var(--c-blue) 66%, var(--el-fg));
    --el-bad: color-mix(in srgb, var(--c-red) 76%, var(--el-fg));
    --el-warn: color-mix(in srgb, var(--c-yellow) 58%, var(--el-fg));
    --el-amb: color-mix(in srgb, var(--c-purple) 78%, var(--el-fg));
    --el-font: var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', Ubuntu, sans-serif);
    --el-mono: var(--vscode-editor-font-family, ui-monospace, Menlo, Consolas, monospace);
    --el-size: var(--vscode-font-size, 13px);
  }
  body.vscode-high-contrast,
  body.vscode-high-contrast-light {
    --el-contrast: var(--vscode-contrastBorder, currentColor);
    --el-contrast-active: var(--vscode-contrastActiveBorder, var(--el-focus));
    --el-contrast-chosen: var(--el-contrast-active);
    --el-border: var(--el-contrast);
    --el-line: var(--el-contrast);
    --el-faint: var(--el-contrast);
    --el-input-border: var(--el-contrast);
    --el-muted: var(--el-fg);
    --el-none: var(--el-fg);
  }
`;

/** The page itself. VS Code gives its webviews a padding, which a picture has no use for. */
export const page = css`
  html,
  body {
    height: 100%;
    margin: 0;
    padding: 0;
  }
  body {
    background: var(--el-bg);
    color: var(--el-fg);
    font: 400 var(--el-size) / 1.45 var(--el-font);
    overflow: hidden;
  }
`;

/** Where the system gives the colours, symbols, words and dashes carry everything. */
export const forcedColors = css`
  @media (forced-colors: active) {
    body {
      --el-bg: Canvas;
      --el-side: Canvas;
      --el-raised: Canvas;
      --el-fg: CanvasText;
      --el-border: CanvasText;
      --el-line: CanvasText;
      --el-faint: CanvasText;
      --el-contrast: CanvasText;
      --el-muted: CanvasText;
      --el-none: CanvasText;
      --el-private: CanvasText;
      --el-nat: CanvasText;
      --el-net: CanvasText;
      --el-bad: CanvasText;
      --el-warn: CanvasText;
      --el-amb: CanvasText;
      --el-link: LinkText;
      --el-focus: Highlight;
      --el-hover: Canvas;
      --el-btn: ButtonFace;
      --el-btn-fg: ButtonText;
      --el-btn2: ButtonFace;
      --el-btn2-fg: ButtonText;
    }
  }
`;
