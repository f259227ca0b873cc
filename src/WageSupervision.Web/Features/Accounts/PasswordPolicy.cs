using System.Globalization;
using FluentValidation;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>What a new password must be: 8 to 64 characters, and not one that is tried first. No rule about kinds of characters.</summary>
public static class PasswordPolicy
{
    /// <summary>The hint under the field.</summary>
    public const string Hint = "8 到 64 个字符，可以用汉字、字母、数字和符号；不要用常见密码，也不要只用“浙江”“工资”这类词加数字";

    private const int Shortest = 8;
    private const int Longest = 64;

    /// <summary>Distinct characters that must remain once everything easily guessed is taken out.</summary>
    private const int FewestOwn = 5;

    private static readonly string[] Guessed =
    [
        .. new[]
        {
            "123456789", "12345678", "1234567890", "1234567", "123456", "12345", "987654321", "87654321", "654321", "147258369", "112233", "123123", "321321",
            "11111111", "00000000", "88888888", "66666666", "99999999", "5201314", "1314520", "12333", "353",
            "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm",
                "1q2w3e4r", "1qaz2wsx", "qazwsx", "!@#$%^&*",
            "abcdefgh", "abcdefg", "abcdef", "abcd", "abc", "iloveyou", "woaini", "admin", "administrator", "root", "welcome",
                "letmein", "monkey", "dragon", "master",
            "sunshine", "princess", "football", "baseball", "superman", "test", "guest", "login", "user", "mima", "laoban",
            "zhejiang", "hangzhou", "ningbo", "wenzhou", "gongzi", "gongsi", "qiye", "laodong", "renshe", "jiancha", "wage", "wages", "salary", "portal",
            "浙江", "杭州", "宁波", "温州", "工资", "支付", "监管", "监察", "平台", "劳动", "企业", "公司", "密码", "人社", "管理", "我的",
        }.OrderByDescending(word => word.Length),
    ];

    /// <summary>Why a password cannot be taken, in plain Chinese; <c>null</c> where it can.</summary>
    public static string? Explain(string? password, string? userName = null)
    {
        var length = new StringInfo(password ?? "").LengthInTextElements;
        if (length is < Shortest or > Longest)
        {
            return length < Shortest ? "密码至少 8 个字符。" : "密码最多 64 个字符。";
        }

        var rest = LenientText.Fold(password).ToLowerInvariant();
        foreach (var word in OwnNames(userName).Concat(Guessed))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_' or '.' or '@')).Distinct().Count() < FewestOwn
            ? "这个密码太容易被猜到，请换一个：不要用常见密码、账号名，或者“浙江”“工资”这类词加数字。"
            : null;
    }

    /// <summary>Adds the checks of a new password and its repetition.</summary>
    public static void NewPassword<T>(AbstractValidator<T> validator, Func<T, string?> password, Func<T, string?> repeated, Func<T, string?> userName)
    {
        ArgumentNullException.ThrowIfNull(validator);
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            if (string.IsNullOrEmpty(password(request)))
            {
                context.AddFailure("NewPassword", "请填写新密码。");
            }
            else if (Explain(password(request), userName(request)) is { } why)
            {
                context.AddFailure("NewPassword", why);
            }
            else if (!string.Equals(password(request), repeated(request), StringComparison.Ordinal))
            {
                context.AddFailure("RepeatPassword", "两次填写的新密码不一样，请重新填写。");
            }
        });
    }

    private static IEnumerable<string> OwnNames(string? userName)
    {
        var name = (userName ?? "").Trim().ToLowerInvariant();
        return new[] { name, name.Split('@')[0] }.Where(part => part.Length >= 3).OrderByDescending(part => part.Length);
    }
}
