using FluentValidation;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>What the shape of every submission asks.</summary>
internal static class SubmissionRules
{
    /// <summary>A file that is there and not too large.</summary>
    public static void IsSheet<T>(this IRuleBuilder<T, byte[]?> content, string noun) => content
        .NotEmpty().OverridePropertyName("File").WithMessage($"请选择要上传的{noun}（{AcceptedFiles.InWords}），空文件不能受理。")
        .Must(bytes => bytes is null || bytes.LongLength <= Uploads.Largest).OverridePropertyName("File").WithMessage("文件超过 20 MB，请分成几个文件，或者删去图片后重新保存。");

    /// <summary>更正原因.</summary>
    public static void IsReplacementReason<T>(this IRuleBuilder<T, string?> reason) => reason.MaximumLength(500).WithMessage("更正原因请控制在 500 字以内。");
}
