import 'faq-widget';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

@Component({ selector: 'app-root', schemas: [CUSTOM_ELEMENTS_SCHEMA], template: `
  <button type="button" (click)="open.set(true)">Fragen</button>
  <output>{{ open() ? 'offen' : 'zu' }} {{ asked() }}</output>
  <faq-widget mode="panel" src="/faq.md" [vars]="{ preis: '12 €' }" [open]="open()"
    (faq-open)="open.set(true)" (faq-close)="open.set(false)" (faq-search)="asked.set($event.detail.query)" />` })
class App { open = signal(false); asked = signal(''); }

bootstrapApplication(App);
