using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WageSupervision.Web.Shell.TagHelpers;

/// <summary>
/// A form field whole: label, hint, control, error, tied together for screen readers, and what was typed kept.
/// <c>&lt;field for="Input.Deadline" label="改正期限" hint="…" kind="date"&gt;</c>; kinds: text, date, money, textarea, password, select, file, tick.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>The hint under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>The kind of control.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text of the empty choice of a select, or <c>null</c> for none.</summary>
    public string? Blank { get; set; }

    /// <summary>Marks the field as one that may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>The browser's autocomplete token.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Accepted file types.</summary>
    public string? Accept { get; set; }

    /// <summary>Lets a file field take several.</summary>
    public bool Multiple { get; set; }

    /// <summary>Puts the camera beside a file field, on a phone; both send the same field, of which one is taken.</summary>
    public bool Camera { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>The context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = TagBuilder.CreateSanitizedId(For.Name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(For.Name, out var state);
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var chosen = Kind == "file" ? ChosenFiles.Of(ViewContext, For.Name) : null;
        var described = string.Join(' ', new[]
        {
            Hint is null ? null : id + "-hint", chosen is null ? null : id + "-kept", error is null ? null : id + "-error",
        }.OfType<string>());

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-wrong");

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass("form-label");
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("muted fw-normal");
            optional.InnerHtml.Append("（可不填）");
            label.InnerHtml.AppendHtml(optional);
        }

        if (Kind != "tick")
        {
            output.Content.AppendHtml(label);
        }

        if (Hint is not null)
        {
            output.Content.AppendHtml(FieldParts.Note(id + "-hint", "form-hint", Hint));
        }

        if (chosen is not null)
        {
            output.Content.AppendHtml(FieldParts.Note(id + "-kept", chosen.IsKept ? "form-kept" : "form-error", chosen.Words));
            if (chosen.IsKept)
            {
                output.Content.AppendHtml(FieldParts.Without(ViewContext.HttpContext.Request, id, For.Name));
            }
        }

        if (error is not null)
        {
            output.Content.AppendHtml(FieldParts.Note(id + "-error", "form-error", error));
        }

        var control = Control(state);
        control.Attributes["id"] = id;
        control.Attributes["name"] = For.Name;
        if (described.Length > 0)
        {
            control.Attributes["aria-describedby"] = described;
        }

        if (error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (Autocomplete is not null)
        {
            control.Attributes["autocomplete"] = Autocomplete;
        }

        if (Kind != "tick")
        {
            output.Content.AppendHtml(control);
            if (Camera)
            {
                output.Content.AppendHtml(FieldParts.Camera(id, For.Name, Label));
            }

            return;
        }

        label.AddCssClass("form-check-label");
        output.Content.AppendHtml(FieldParts.Check(control, label));
    }

    private TagBuilder Control(ModelStateEntry? state)
    {
        var value = state?.AttemptedValue ?? Written(For.Model);
        switch (Kind)
        {
            case "textarea":
                var area = new TagBuilder("textarea");
                area.AddCssClass("form-control");
                area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
                area.InnerHtml.Append(value ?? "");
                return area;
            case "select":
                return Select(value);
            case "tick":
                return FieldParts.Tick(string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
            case "file":
                var file = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                file.AddCssClass("form-control");
                file.Attributes["type"] = "file";
                if (Accept is not null)
                {
                    file.Attributes["accept"] = Accept;
                }

                if (Multiple)
                {
                    file.Attributes["multiple"] = "multiple";
                }

                return file;
            default:
                var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                input.AddCssClass("form-control");
                input.Attributes["type"] = Kind == "password" ? "password" : "text";
                if (Kind is "date" or "money")
                {
                    input.AddCssClass("w-short");
                    input.Attributes["inputmode"] = Kind == "money" ? "decimal" : "text";
                }

                if (Kind != "password" && value is not null)
                {
                    input.Attributes["value"] = value;
                }

                return input;
        }
    }

    private TagBuilder Select(string? value)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");
        if (Blank is not null)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(Blank, ""), value));
        }

        foreach (var group in (Items ?? []).GroupBy(item => item.Group?.Name))
        {
            if (group.Key is null)
            {
                foreach (var item in group)
                {
                    select.InnerHtml.AppendHtml(Option(item, value));
                }
            }
            else
            {
                var optgroup = new TagBuilder("optgroup");
                optgroup.Attributes["label"] = group.Key;
                foreach (var item in group)
                {
                    optgroup.InnerHtml.AppendHtml(Option(item, value));
                }

                select.InnerHtml.AppendHtml(optgroup);
            }
        }

        return select;
    }

    private static TagBuilder Option(SelectListItem item, string? value)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value;
        if (string.Equals(item.Value, value, StringComparison.Ordinal) || (value is null && item.Selected))
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(item.Text);
        return option;
    }

    private static string? Written(object? model) => model switch
    {
        null => null,
        DateOnly day => day == default ? null : Show.Date(day),
        decimal yuan => yuan == 0 ? null : Show.Yuan(yuan),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => model.ToString(),
    };
}
