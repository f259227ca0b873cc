using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Web.Shell.Forms;

namespace WageSupervision.Web.Shell.TagHelpers;

/// <summary>Files that were chosen in a field of a form that came back.</summary>
/// <param name="IsKept">They stand in for those that are not chosen anew; otherwise the browser has lost them.</param>
/// <param name="Words">What the field says of them.</param>
public sealed record ChosenFiles(bool IsKept, string Words)
{
    /// <summary>What a field says; <c>null</c> where nothing was chosen in it, or nothing is amiss.</summary>
    public static ChosenFiles? Of(ViewContext view, string field)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (http, state) = (view.HttpContext, view.ViewData.ModelState);
        if (ShownForm.FilesOf(http, field) is { Count: > 0 } kept)
        {
            // A file that is wrong itself has to be chosen anew, and is named all the same.
            return new(true, $"您选的{Named(kept.Select(file => file.FileName))}还在{(state[field]?.Errors.Count > 0 ? "" : "，不用重新选择")}；要换一份的再选。");
        }

        // What the device keeps it puts back itself.
        return !state.IsValid && http.Request.HasFormContentType && !http.Request.Form.ContainsKey(DraftReceipt.Field)
            && http.Request.Form.Files.GetFiles(field).Where(file => file.Length > 0).ToList() is { Count: > 0 } lost
            ? new(false, $"您选的{Named(lost.Select(file => file.FileName))}没有留下，请重新选择文件；其他填的都还在。") : null;
    }

    private static string Named(IEnumerable<string> names) => string.Join('、', names.Select(name => $"“{name}”"));
}

/// <summary>Parts of which fields are made.</summary>
internal static class FieldParts
{
    /// <summary>The camera beside a file field; both send the same field.</summary>
    internal static TagBuilder Camera(string id, string name, string what)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-label");
        label.Attributes["for"] = id + "-camera";
        label.InnerHtml.Append("或者现在拍");
        var hidden = new TagBuilder("span");
        hidden.AddCssClass("visually-hidden");
        hidden.InnerHtml.Append("：" + what);
        label.InnerHtml.AppendHtml(hidden);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-control");
        input.Attributes["type"] = "file";
        input.Attributes["id"] = id + "-camera";
        input.Attributes["name"] = name;
        input.Attributes["accept"] = "image/jpeg,image/png";
        input.Attributes["capture"] = "environment";
        var camera = new TagBuilder("div");
        camera.AddCssClass("camera");
        camera.InnerHtml.AppendHtml(label);
        camera.InnerHtml.AppendHtml(input);
        return camera;
    }

    /// <summary>No browser can take back a file that it does not hold: that it is not wanted has to be said.</summary>
    internal static TagBuilder Without(HttpRequest request, string id, string name)
    {
        var tick = Tick(request.HasFormContentType && request.Form[FormKeeping.Without].Contains(name));
        tick.Attributes["id"] = id + "-without";
        tick.Attributes["name"] = FormKeeping.Without;
        tick.Attributes["value"] = name;
        var label = new TagBuilder("label");
        label.AddCssClass("form-check-label");
        label.Attributes["for"] = id + "-without";
        label.InnerHtml.Append("不用这份文件");
        return Check(tick, label);
    }

    /// <summary>A box and its label.</summary>
    internal static TagBuilder Check(TagBuilder tick, TagBuilder label)
    {
        var check = new TagBuilder("div");
        check.AddCssClass("form-check");
        check.InnerHtml.AppendHtml(tick);
        check.InnerHtml.AppendHtml(label);
        return check;
    }

    /// <summary>A box.</summary>
    internal static TagBuilder Tick(bool isTicked)
    {
        var tick = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        tick.AddCssClass("form-check-input");
        tick.Attributes["type"] = "checkbox";
        tick.Attributes["value"] = "true";
        if (isTicked)
        {
            tick.Attributes["checked"] = "checked";
        }

        return tick;
    }

    /// <summary>A line of text about a field.</summary>
    internal static TagBuilder Note(string id, string cssClass, string text)
    {
        var note = new TagBuilder("div");
        note.Attributes["id"] = id;
        note.AddCssClass(cssClass);
        note.InnerHtml.Append(text);
        return note;
    }
}
