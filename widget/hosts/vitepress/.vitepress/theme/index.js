import DefaultTheme from 'vitepress/theme';
import { h } from 'vue';
import Help from './Help.vue';

export default { extends: DefaultTheme, Layout: () => h(DefaultTheme.Layout, null, { 'layout-bottom': () => h(Help) }) };
