using FluentValidation;
using WageSupervision.Domain.Privacy;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What texts of a case must be.</summary>
public static class CaseRules
{
    /// <summary>Asked for, at most so many characters, and without a number by which somebody could be found.</summary>
    public static void IsCaseText<T>(this IRuleBuilderInitial<T, string?> rule, string missing, int longest = 1000)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule.Cascade(CascadeMode.Stop).NotEmpty().WithMessage(missing).MaximumLength(longest).WithMessage($"请控制在 {longest} 字以内。")
            .Must(text => !PersonalNumbers.Appear(text!)).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
    }
}
