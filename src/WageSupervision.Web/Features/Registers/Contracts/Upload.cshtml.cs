using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>上传劳动合同表. The list is kept sealed until it is confirmed or a day is over; nothing of it is registered yet.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class UploadModel(ContractLists lists, KnownPeople people, ICurrentUser user) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The enterprise that the form was opened for.</summary>
    [BindProperty]
    public long? OpenedFor { get; set; }

    /// <summary>How many people the template already names.</summary>
    public int Known { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync() => Known = await people.CountWithoutContractAsync(HttpContext.RequestAborted);

    /// <summary>Keeps the list and shows what was read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Mandates.EnsureStillFor(user, OpenedFor);
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        if (content is not { Length: > 0 and <= (int)Uploads.Largest })
        {
            throw Refuse.Field(nameof(Input.File), content is null ? "请选择劳动合同表。" : content.Length == 0 ? "这是空文件，请重新选择。" : "文件超过 20 MB，请删去图片、空行后另存再上传。");
        }

        var list = lists.Keep(User, new ContractList(Input.File!.FileName, content, Input.SignedAtStart))
            ?? throw new ConflictException("平台暂时存不下这份表，没有收下。请过几分钟再试。");
        return LocalRedirect("/Enterprise/Registers/Contracts/Check?list=" + list);
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The list.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Without a column for it, each was signed on the first day of its term.</summary>
        public bool SignedAtStart { get; set; }
    }
}
