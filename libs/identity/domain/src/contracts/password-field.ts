import { IsString, MaxLength, MinLength } from 'class-validator';

/** A secret as typed: taken as it is (no trimming), 1 to 512 characters; the rules for new ones are in the domain. */
export function PasswordField(options: { label: string }): PropertyDecorator {
  return (target, key) => {
    const name = key as string;
    IsString({ message: `${options.label} phải là chữ.` })(target, name);
    MinLength(1, { message: `${options.label} chưa được nhập.` })(target, name);
    MaxLength(512, { message: `${options.label} quá dài.` })(target, name);
  };
}
