/**
 * Script of a briefing: the language, the switches of the map, and tables that open for paper. Plain JavaScript that runs as
 * it stands; whoever changes it changes the hash below, which the page's policy names.
 */
export const briefingScript = `
(() => {
  const root = document.documentElement;
  const speak = (language) => {
    root.dataset.language = language;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = (language === 'zh' ? root.dataset.titleZh : root.dataset.titleEn) || document.title;
    for (const button of document.querySelectorAll('button[data-speak]')) {
      button.setAttribute('aria-pressed', String(button.dataset.speak === language));
    }
  };
  for (const button of document.querySelectorAll('button[data-speak]')) {
    button.addEventListener('click', () => speak(button.dataset.speak));
  }
  for (const box of document.querySelectorAll('input[data-switches]')) {
    const show = () => {
      for (const picture of document.querySelectorAll('img[data-of]')) {
        if (picture.dataset.of === box.dataset.switches) picture.hidden = !box.checked;
      }
    };
    box.addEventListener('change', show);
    show();
  }
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
})();
`;

/** SHA-256 of {@link briefingScript}, as a policy names it. */
export const briefingScriptHash = 'sha256-Zf0rD8FErUAk5/xAf07qxCL3nE/L2aKSqsqLcICVANU=';
