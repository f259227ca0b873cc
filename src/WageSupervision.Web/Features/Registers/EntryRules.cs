using FluentValidation;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Registers;

/// <summary>What the forms of all kinds have in common.</summary>
public interface IEntryForm
{
    /// <summary>The entry that is corrected, or <c>null</c> for a new one.</summary>
    Guid? Corrects { get; }

    /// <summary>Why it is corrected.</summary>
    string? Reason { get; }

    /// <summary>The file's bytes, or <c>null</c>.</summary>
    byte[]? Content { get; }
}

/// <summary>Checks that several forms share.</summary>
internal static class EntryRules
{
    internal const int LargestFile = 10 * 1024 * 1024;
    internal const decimal LargestAmount = 1_000_000_000m;
    private const int LongestText = 500;

    /// <summary>The file, where there is one: told by its bytes, never by its name.</summary>
    internal static void File<T>(AbstractValidator<T> validator, Func<T, byte[]?> contentOf)
    {
        validator.RuleFor(r => contentOf(r)).Custom((content, context) =>
        {
            var why = content switch
            {
                null => null,
                { Length: 0 } => "这是空文件，请重新选择。",
                { Length: > LargestFile } => "文件超过 10 MB，请压缩后再上传。",
                _ => EvidenceFile.MediaTypeOf(content) is null ? "只接受 PDF、JPG、PNG 文件；请另存为其中一种。" : null,
            };
            if (why is not null)
            {
                context.AddFailure("File", why);
            }
        });
    }

    /// <summary>Words that stay in the chain for good: not too long, and nobody's numbers in them.</summary>
    internal static IRuleBuilderOptions<T, string?> Words<T>(this IRuleBuilder<T, string?> rule, int longest = LongestText) => rule
        .Must(text => text is null || text.Trim().Length <= longest).WithMessage($"请控制在 {longest} 字以内。")
        .Must(text => text is null || !PersonalNumbers.Appear(text)).WithMessage("请不要写身份证号、银行卡号、电话号码：登记的内容会一直保留。");

    /// <summary>A day that must have come.</summary>
    internal static IRuleBuilderOptions<T, DateOnly?> NotInFuture<T>(this IRuleBuilder<T, DateOnly?> rule, Func<DateOnly> today) => rule
        .Must(day => day is not { } given || given <= today()).WithMessage("这一天还没有到，请核对日期。");

    /// <summary>Yuan: not negative, two decimals, not absurd.</summary>
    internal static IRuleBuilderOptions<T, decimal?> Yuan<T>(this IRuleBuilder<T, decimal?> rule) => rule
        .Must(amount => amount is not < 0).WithMessage("金额不能是负数。")
        .Must(amount => amount is not { } yuan || decimal.Round(yuan, 2) == yuan).WithMessage("金额最多两位小数。")
        .Must(amount => amount is not > LargestAmount).WithMessage("金额过大，请核对单位（元）。");

    /// <summary>One worker: named on a new entry; on a correction the number may stay empty, which keeps it.</summary>
    internal static void Worker<T>(AbstractValidator<T> validator, Func<T, string?> nameOf, Func<T, string?> numberOf, Func<DateOnly> today)
        where T : IEntryForm
    {
        validator.RuleFor(r => nameOf(r)).Custom((name, context) =>
        {
            if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 50)
            {
                context.AddFailure("WorkerName", "请填写劳动者的姓名，50 字以内。");
            }
        });
        validator.RuleFor(r => r).Custom((form, context) =>
        {
            var number = IdentityText.Of(numberOf(form));
            var why = number.Length == 0 ? (form.Corrects is null ? "请填写劳动者的居民身份证号；加密保存，只用来和工资表、劳动者本人对应" : null)
                : IdentityNumber.Explain(IdentityNumber.Check(number, today()));
            if (why is not null)
            {
                context.AddFailure("IdentityNumber", why + "。");
            }
        });
    }

    /// <summary>Text as it is stored: folded, without line ends at its end; empty where there is none.</summary>
    internal static string Stored(string? text) => (text ?? "").Trim();

    /// <summary>The name as it is stored.</summary>
    internal static string Name(string? text) => LenientText.Fold(text);
}

/// <summary>The checks of every entry form: its file, and the reason of a correction.</summary>
/// <typeparam name="T">The command.</typeparam>
public abstract class EntryFormValidator<T> : AbstractValidator<T>
    where T : IEntryForm
{
    /// <summary>Sets the checks.</summary>
    protected EntryFormValidator()
    {
        EntryRules.File(this, r => r.Content);
        RuleFor(r => r.Reason).NotEmpty().When(r => r.Corrects is not null).WithMessage("请写明为什么更正；原来的内容会保留。");
        RuleFor(r => r.Reason).Words();
    }
}
