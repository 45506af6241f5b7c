import 'faq-widget';
import './help.js';
