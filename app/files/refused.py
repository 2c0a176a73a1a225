"""Why a file is not taken, in a sentence that says what to do."""


class FileRefused(ValueError):
    """The file cannot be taken; its words are said beside the file's name."""

    words = "Máy không nhận được tệp này. Chụp lại bằng điện thoại rồi gửi ảnh mới."

    def __init__(self) -> None:
        super().__init__(self.words)


class Nothing(FileRefused):
    """No byte in it."""

    words = "Tệp này trống. Chọn lại ảnh, hoặc chụp lại."


class TooHeavy(FileRefused):
    """More bytes than one file may have."""

    words = "Tệp này nặng quá 20 MB. Chụp lại bằng điện thoại, hoặc chia tệp PDF thành nhiều phần."


class WrongKind(FileRefused):
    """Neither a photo nor a PDF, whatever its name says."""

    words = "Đây không phải ảnh hay PDF. Chụp lại giấy bằng điện thoại, hoặc lưu thành PDF rồi gửi."


class TooBusy(FileRefused):
    """Too many others are being looked at."""

    words = "Nhiều người đang gửi ảnh cùng lúc, ảnh này chưa tới lượt. Chờ một phút rồi gửi lại ảnh này."


class NoPhoto(FileRefused):
    """A PDF where a photo is wanted."""

    words = "Đây là tệp PDF. Chụp mã QR trên thẻ bằng điện thoại rồi gửi ảnh đó."


class NoCode(FileRefused):
    """No QR code that could be read."""

    words = (
        "Chưa thấy mã QR trong ảnh. Chụp lại cho mã QR chiếm gần hết ảnh, đủ sáng, không loá, giữ máy yên; "
        "hoặc gõ theo thẻ."
    )


class Damaged(FileRefused):
    """It begins as a photo or PDF and cannot be read to its end."""

    words = "Tệp này bị hỏng hoặc thiếu một phần. Chụp lại, hoặc chọn tệp khác."


class TooManyPixels(FileRefused):
    """Unpacked it would fill the machine."""

    words = "Ảnh này lớn quá, máy không mở được. Chụp lại bằng điện thoại ở cỡ thường."


class Locked(FileRefused):
    """A PDF that asks for a password."""

    words = "Tệp PDF này có mật khẩu. Gửi bản không đặt mật khẩu, hoặc chụp từng trang."


class Tangled(FileRefused):
    """A PDF that takes more time or room than the machine gives."""

    words = "Máy không mở nổi tệp PDF này. Chụp từng trang bằng điện thoại rồi gửi ảnh."


class TooManyPages(FileRefused):
    """A PDF that nobody would read through."""

    words = "Tệp PDF này quá 30 trang. Chỉ gửi những trang cần, hoặc chụp từng trang."
