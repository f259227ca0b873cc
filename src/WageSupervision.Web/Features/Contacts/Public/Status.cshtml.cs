using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Contacts.Public;

/// <summary>
/// 查进度: number and the last four digits of the telephone, or the receipt's code. Asked by post, so that neither stands in an address; a wrong
/// number and wrong digits are answered alike, and nothing personal is shown.
/// </summary>
[AllowAnonymous]
public sealed class StatusModel(IMediator sender, ContactAsking asking) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What was found, or <c>null</c>.</summary>
    public AskedContact? Found { get; private set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await asking.FindAsync(Input.Number, Input.Digits, cancellationToken)
            ?? throw Refuse.Field("Number", "没有查到。请核对编号和后四位（或者回执码）；两样都要对。要求保密的和举报，凭后四位查不到，请填回执码；没有回执码、编号找不到了的，请拨打 12333。");
        return Page();
    }

    /// <summary>Adds material.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        Found = await FoundAsync(cancellationToken);
        List<byte[]> files = [];
        foreach (var file in Input.Files ?? [])
        {
            files.Add((await Uploads.BytesAsync(file, cancellationToken))!);
        }

        await sender.Send(new AddToContact(Input.Number, Input.Digits, Input.Text, files), cancellationToken);
        return await AgainAsync("补充已经收到，承办的人看得到。", cancellationToken);
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        Found = await FoundAsync(cancellationToken);
        await sender.Send(new TakeBackContact(Input.Number, Input.Digits, Input.Sure), cancellationToken);
        return await AgainAsync("已经撤回。以后还可以重新投诉。", cancellationToken);
    }

    private async Task<AskedContact> FoundAsync(CancellationToken cancellationToken) =>
        await asking.FindAsync(Input.Number, Input.Digits, cancellationToken) is { HoldsReceipt: true } held ? held : throw new NotFoundException();

    private async Task<IActionResult> AgainAsync(string said, CancellationToken cancellationToken)
    {
        Found = await asking.FindAsync(Input.Number, Input.Digits, cancellationToken);
        Said = said;
        ModelState.Clear();
        Input = new InputModel { Number = Input.Number, Digits = Input.Digits };
        return Page();
    }

    /// <summary>What was just done, or <c>null</c>.</summary>
    public string? Said { get; private set; }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>登记编号.</summary>
        public string? Number { get; set; }

        /// <summary>Last four digits, or the receipt's code.</summary>
        public string? Digits { get; set; }

        /// <summary>What is added.</summary>
        public string? Text { get; set; }

        /// <summary>What is attached.</summary>
        public IReadOnlyList<IFormFile>? Files { get; set; }

        /// <summary>Really to be withdrawn.</summary>
        public bool Sure { get; set; }
    }
}
