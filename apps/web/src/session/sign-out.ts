import { csrfField } from '../api/client';

/** Ends the session here and at the provider: a form, since the answer leads to other pages. */
export function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/sign-out';
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'csrf';
  field.value = csrfField();
  form.append(field);
  document.body.append(form);
  form.submit();
}
