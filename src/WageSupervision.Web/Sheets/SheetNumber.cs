namespace WageSupervision.Web.Sheets;

/// <summary>Numbers as sheets hold them.</summary>
internal static class SheetNumber
{
    private const int Longest = 18;

    /// <summary>Reads digits with a point among them, which nearly every amount is; a sheet has millions of them.</summary>
    public static bool TryPlain(string text, out decimal number)
    {
        number = 0;
        if (text.Length is 0 or > Longest || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        var digits = 0L;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        number = new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)(point < 0 ? 0 : text.Length - 1 - point));
        return true;
    }
}
