using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace WageSupervision.Web.Shell.Input;

/// <summary>What the framework says of a field it cannot read, in the reader's language.</summary>
public static class ChineseModelMessages
{
    /// <summary>Sets the messages.</summary>
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}”不能识别，请按提示重新填写。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不能识别，请按提示重新填写。");
        messages.SetUnknownValueIsInvalidAccessor(_ => "填写的内容不能识别，请按提示重新填写。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容不能识别，请按提示重新填写。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”不能识别，请按提示重新填写。");
        messages.SetValueMustBeANumberAccessor(_ => "请填写数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
        messages.SetMissingBindRequiredValueAccessor(_ => "请填写这一项。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容。");
    }
}
