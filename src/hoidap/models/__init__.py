"""The bundled encoder's weights; see the model card in its folder."""
