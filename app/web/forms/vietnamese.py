"""WTForms' own messages in our words: the library ships none in Vietnamese."""

MESSAGES = {
    "Invalid field name '%s'.": "Trang này thiếu ô “%s”. Tải lại trang giúp.",
    "Field must be equal to %(other_name)s.": "Hai lần gõ phải giống nhau.",
    "Field must be at least %(min)d character long.": "Gõ ít nhất %(min)d chữ.",
    "Field must be at least %(min)d characters long.": "Gõ ít nhất %(min)d chữ.",
    "Field cannot be longer than %(max)d character.": "Gõ nhiều nhất %(max)d chữ.",
    "Field cannot be longer than %(max)d characters.": "Gõ nhiều nhất %(max)d chữ.",
    "Field must be exactly %(max)d character long.": "Gõ đúng %(max)d chữ.",
    "Field must be exactly %(max)d characters long.": "Gõ đúng %(max)d chữ.",
    "Field must be between %(min)d and %(max)d characters long.": "Gõ từ %(min)d đến %(max)d chữ.",
    "Number must be at least %(min)s.": "Số phải từ %(min)s trở lên.",
    "Number must be at most %(max)s.": "Số phải từ %(max)s trở xuống.",
    "Number must be between %(min)s and %(max)s.": "Số phải từ %(min)s đến %(max)s.",
    "This field is required.": "Điền ô này.",
    "Invalid input.": "Gõ lại ô này theo ví dụ.",
    "Invalid email address.": "Gõ lại địa chỉ thư, ví dụ: lan@vidu.vn",
    "Invalid IP address.": "Gõ lại địa chỉ IP.",
    "Invalid Mac address.": "Gõ lại địa chỉ MAC.",
    "Invalid URL.": "Gõ lại địa chỉ trang, ví dụ: https://vidu.vn",
    "Invalid UUID.": "Gõ lại mã này.",
    "Invalid value, must be one of: %(values)s.": "Chọn một trong: %(values)s.",
    "Invalid value, can't be any of: %(values)s.": "Chọn khác đi, trừ: %(values)s.",
    "This field cannot be edited.": "Ô này không sửa được.",
    "This field is disabled and cannot have a value.": "Để trống ô này.",
    "Invalid CSRF Token.": "Trang này mở đã lâu. Bấm nút một lần nữa.",
    "CSRF token missing.": "Trang này mở đã lâu. Bấm nút một lần nữa.",
    "CSRF failed.": "Trang này mở đã lâu. Bấm nút một lần nữa.",
    "CSRF token expired.": "Trang này mở đã lâu. Bấm nút một lần nữa.",
    "Invalid Choice: could not coerce.": "Chọn một dòng trong danh sách.",
    "Choices cannot be None.": "Danh sách này đang trống. Tải lại trang giúp.",
    "Not a valid choice.": "Chọn một dòng trong danh sách.",
    "Invalid choice(s): one or more data inputs could not be coerced.": "Chọn lại các dòng trong danh sách.",
    "'%(value)s' is not a valid choice for this field.": "Chọn các dòng có trong danh sách.",
    "'%(value)s' are not valid choices for this field.": "Chọn các dòng có trong danh sách.",
    "Not a valid datetime value.": "Gõ ngày giờ, ví dụ: 05/12/2026 19:30",
    "Not a valid date value.": "Gõ ngày, ví dụ: 05/12/2026",
    "Not a valid time value.": "Gõ giờ, ví dụ: 19:30",
    "Not a valid week value.": "Gõ tuần, ví dụ: 2026-W49",
    "Not a valid integer value.": "Gõ một số, ví dụ: 12",
    "Not a valid decimal value.": "Gõ một số, ví dụ: 12,5",
    "Not a valid float value.": "Gõ một số, ví dụ: 12,5",
    "Date must be at least %(min)s.": "Chọn ngày từ %(min)s trở đi.",
    "Date must be at most %(max)s.": "Chọn ngày đến %(max)s là muộn nhất.",
    "Date must be between %(min)s and %(max)s.": "Chọn ngày từ %(min)s đến %(max)s.",
}


class Vietnamese:
    """What WTForms asks for words."""

    def gettext(self, string: str) -> str:
        return MESSAGES[string]

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return MESSAGES[singular if n == 1 else plural]
