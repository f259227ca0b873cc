using System.Text;

namespace WageSupervision.Domain;

/// <summary>Sums in capital figures as documents and cheques write them, for example 壹万捌仟元整 (会计基础工作规范第五十二条).</summary>
public static class CapitalYuan
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>The sum in capital figures.</summary>
    /// <param name="yuan">Yuan, not below 0 and below 10^16; rounded to fen.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static string Of(decimal yuan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yuan);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(yuan, 10_000_000_000_000_000m);
        var fen = (long)(Money.Round(yuan) * 100);
        var (whole, jiao, rest) = (fen / 100, (int)(fen / 10 % 10), (int)(fen % 10));
        StringBuilder text = new();
        if (whole > 0 || fen == 0)
        {
            text.Append(Whole(whole)).Append('元');
        }

        if (jiao == 0 && rest == 0)
        {
            return text.Append('整').ToString();
        }

        if (jiao > 0)
        {
            text.Append(Digits[jiao]).Append('角');
        }
        else if (whole > 0)
        {
            text.Append('零');
        }

        return rest > 0 ? text.Append(Digits[rest]).Append('分').ToString() : text.Append('整').ToString();
    }

    private static string Whole(long number)
    {
        if (number == 0)
        {
            return "零";
        }

        StringBuilder text = new();
        var isGap = false;
        for (var group = 3; group >= 0; group--)
        {
            var four = (int)(number / (long)Math.Pow(10_000, group) % 10_000);
            if (four == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            if (text.Length > 0 && (isGap || four < 1000))
            {
                text.Append('零');
            }

            isGap = false;
            text.Append(Four(four)).Append(Groups[group]);
        }

        return text.ToString();
    }

    private static string Four(int four)
    {
        StringBuilder text = new();
        var isGap = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = four / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            if (isGap)
            {
                text.Append('零');
                isGap = false;
            }

            text.Append(Digits[digit]).Append(Places[place]);
        }

        return text.ToString();
    }
}
